import { healthWord, statusClass } from '../model/index.ts';

/** A custom property of `src/styles/tokens.css` and what it is for; a test holds the two together. */
export interface Token {
  name: string;
  use: string;
}

export const sizes: readonly Token[] = [
  { name: '--size-1', use: 'Asides, table heads, dates and places beside a fact; nothing is smaller' },
  { name: '--size-2', use: 'Text and tables' },
  { name: '--size-3', use: 'The sentence below a title, headings inside a section' },
  { name: '--size-4', use: 'Sections' },
  { name: '--size-5', use: 'The title of a page' },
];

export const spaces: readonly Token[] = [
  { name: '--space-1', use: 'Between lines that belong together' },
  { name: '--space-2', use: 'Between a mark and its word, a heading and its text' },
  { name: '--space-3', use: 'Between paragraphs, between cells' },
  { name: '--space-4', use: 'Between blocks, and the margin of a narrow screen' },
  { name: '--space-5', use: 'Between columns of words' },
  { name: '--space-6', use: 'Between sections' },
];

export const colours: readonly Token[] = [
  { name: '--paper', use: 'The page' },
  { name: '--shade', use: 'Code, tracks of bars' },
  { name: '--line', use: 'Lines between rows, grid lines' },
  { name: '--line-strong', use: 'Edges of controls, the second series of a chart' },
  { name: '--ink', use: 'Text' },
  { name: '--muted', use: 'What explains: labels, dates, places' },
  { name: '--accent', use: 'Links, focus, work in progress, the first series of a chart' },
  { name: '--accent-shade', use: 'Behind what a link led to' },
  { name: '--good', use: 'Done, shipped, verified, on track' },
  { name: '--care', use: 'At risk, stale, claimed only' },
  { name: '--care-shade', use: 'Behind a notice that needs care' },
  { name: '--bad', use: 'Blocked, failed, errors' },
  { name: '--bad-shade', use: 'Behind a notice of a failure' },
];

/** Every state that a page can print, by what has it. */
export const states: readonly { of: string; words: readonly string[] }[] = [
  { of: 'Health of a project', words: healthWord.options },
  { of: 'Work on a project', words: statusClass.options },
  { of: 'Milestones', words: ['planned', 'active', 'shipped', 'archived', 'abandoned', 'unknown'] },
  { of: 'Evidence of a milestone', words: ['verified', 'claimed'] },
  { of: 'Phases and requirements', words: ['open', 'planned', 'active', 'done', 'dropped', 'blocked', 'unknown'] },
  { of: 'Decisions', words: ['standing', 'superseded', 'retired', 'unknown'] },
  { of: 'Sources', words: ['fresh', 'stale', 'failed', 'empty'] },
  { of: 'Findings', words: ['error', 'warning', 'info'] },
];
