import { getSite } from '../../collections/read.ts';

/** Project ids and names, for the search's choice of projects. */
export async function GET(): Promise<Response> {
  const { projects } = await getSite();
  return Response.json([...projects.values()].map(({ project }) => [project.id, project.name]));
}
