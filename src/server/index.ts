export { createApp } from './app.ts';
export { titleWords } from './citation-words.ts';
export { citationsText, citeClauses } from './cited.ts';
export { DAY, parseValue, YEARS } from './parameters.ts';
export { ANSWERS } from './schemas.ts';
export { type RunningServer, startServer } from './server.ts';
export type { AppDependencies, ServerState } from './state.ts';
export { toWireSearch } from './to-wire.ts';
