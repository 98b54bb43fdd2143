// Loaded into a child process before anything else: when its parent is gone, however that happened, it stops too.
// The parent holds the other end of standard input and never writes.
const { stdin } = process;
stdin.on('end', () => process.kill(process.pid, 'SIGTERM'));
stdin.on('error', () => process.kill(process.pid, 'SIGTERM'));
stdin.resume();
stdin.unref();
