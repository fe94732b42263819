export { createApp } from './app.ts';
export { DAY, parseValue, YEARS } from './parameters.ts';
export { problemOf, statusOf } from './problems.ts';
export { citationText, toWireCitation } from './routes/citations.ts';
export { ANSWERS } from './schemas.ts';
export { type ListenOptions, type RunningServer, startServer } from './server.ts';
export type { AppDependencies, ServerState } from './state.ts';
export { toWireSearch } from './to-wire.ts';
