// The page's one connection, from the layout that made it to the components that use it. Null on the server.
import { getContext, setContext } from 'svelte';
import type { Connection } from './client-types.ts';

const KEY = Symbol('connection');

export const setConnection = (connection: Connection | null): void => void setContext(KEY, connection);

/** Null during server rendering, and where no layout has made one. */
export const getConnection = (): Connection | null => getContext<Connection | null | undefined>(KEY) ?? null;
