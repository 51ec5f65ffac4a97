import { defineCollection } from 'astro:content';
import { arrayLoaders, projectsLoader, siteLoader } from './collections/loaders.ts';
import { loadSite } from './collections/load.ts';
import { arraySchemas, siteEntry } from './collections/schemas.ts';
import { redactedNotes } from './collections/note-loader.ts';
import { notesIn } from './collections/notes.ts';
import { note, project } from './model/index.ts';

const { config, redact } = await loadSite();

/** Notes by people, as MDX, those alone that the audience may read; a configuration without a folder of notes has none. */
const notePaths = notesIn(config);
const literal = (path: string) => path.replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
const notes =
  notePaths.length > 0
    ? redactedNotes(
        {
          base: config.notes,
          pattern: notePaths.map(literal),
          generateId: ({ entry }) => entry.replace(/\.mdx?$/, ''),
        },
        redact,
      )
    : () => [];

export const collections = {
  site: defineCollection({ loader: siteLoader, schema: siteEntry }),
  projects: defineCollection({ loader: projectsLoader, schema: project }),
  milestones: defineCollection({ loader: arrayLoaders.milestones, schema: arraySchemas.milestones }),
  phases: defineCollection({ loader: arrayLoaders.phases, schema: arraySchemas.phases }),
  plans: defineCollection({ loader: arrayLoaders.plans, schema: arraySchemas.plans }),
  metricRows: defineCollection({ loader: arrayLoaders.metricRows, schema: arraySchemas.metricRows }),
  phaseRows: defineCollection({ loader: arrayLoaders.phaseRows, schema: arraySchemas.phaseRows }),
  decisions: defineCollection({ loader: arrayLoaders.decisions, schema: arraySchemas.decisions }),
  requirements: defineCollection({ loader: arrayLoaders.requirements, schema: arraySchemas.requirements }),
  blockers: defineCollection({ loader: arrayLoaders.blockers, schema: arraySchemas.blockers }),
  todos: defineCollection({ loader: arrayLoaders.todos, schema: arraySchemas.todos }),
  quickTasks: defineCollection({ loader: arrayLoaders.quickTasks, schema: arraySchemas.quickTasks }),
  audits: defineCollection({ loader: arrayLoaders.audits, schema: arraySchemas.audits }),
  activity: defineCollection({ loader: arrayLoaders.activity, schema: arraySchemas.activity }),
  documents: defineCollection({ loader: arrayLoaders.documents, schema: arraySchemas.documents }),
  contradictions: defineCollection({ loader: arrayLoaders.contradictions, schema: arraySchemas.contradictions }),
  diagnostics: defineCollection({ loader: arrayLoaders.diagnostics, schema: arraySchemas.diagnostics }),
  notes: defineCollection({ loader: notes, schema: note }),
};
