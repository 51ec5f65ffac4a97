import type { Note, ProjectFile, Team } from '../../model/index.ts';
import { list } from '../format.ts';
import { nearest } from '../nearest.ts';

/** A note that stands on no page, or not on the one it names, and why. */
export interface StrayNote {
  /** Its path below the folder of notes, as given. */
  id: string;
  /** The field of its frontmatter that leads nowhere. */
  field: 'project' | 'milestone' | 'team';
  message: string;
}

interface Site {
  projects: readonly Pick<ProjectFile, 'project' | 'milestones'>[];
  teams: readonly Pick<Team, 'id'>[];
}

/** The notes that name a project, milestone or team that the site has not, with the names that are like it. */
export function strayNotes(notes: readonly { id: string; data: Note }[], { projects, teams }: Site): StrayNote[] {
  const files = new Map(projects.map((file) => [file.project.id, file]));
  return notes.flatMap(({ id, data: { project, milestone, team } }): StrayNote[] => {
    const stray = (field: StrayNote['field'], name: string, names: readonly string[]) => ({
      id,
      field,
      message: `It names the ${field} “${name}”, which this site has not. ${like(name, names, field)}`,
    });
    const file = files.get(project ?? '');
    const keys = file?.milestones.map(({ key }) => key) ?? [];
    return [
      ...(project !== undefined && file === undefined ? [stray('project', project, [...files.keys()])] : []),
      ...(file !== undefined && milestone !== undefined && !keys.includes(milestone)
        ? [stray('milestone', milestone, keys)]
        : []),
      ...(team !== undefined && teams.every((each) => each.id !== team)
        ? [
            stray(
              'team',
              team,
              teams.map((each) => each.id),
            ),
          ]
        : []),
    ];
  });
}

function like(name: string, names: readonly string[], field: string): string {
  const found = nearest(name, names).map((each) => `“${each}”`);
  return found.length > 0 ? `Like it: ${list(found)}.` : `Write the id of a ${field} as it stands in its address.`;
}
