export * from './config.ts';
export * from './notes.ts';
export * from './origin.ts';
export * from './portfolio.ts';
export * from './project.ts';
