export { createApp } from './app.ts';
export { DAY, parseValue, YEARS } from './parameters.ts';
export { citationsText, citeClauses } from './routes/citations.ts';
export { ANSWERS } from './schemas.ts';
export { type RunningServer, startServer } from './server.ts';
export type { AppDependencies, ServerState } from './state.ts';
export { toWireSearch } from './to-wire.ts';
