// The built server, for tests that need a real one: the same as the demo starts.
export { startServer, type RunningServer, type ServerOptions } from '../../src/cli/process/server.ts';
