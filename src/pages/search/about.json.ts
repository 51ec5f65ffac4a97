import { getSite } from '../../collections/read.ts';
import { namesOf } from './_names.ts';

/** What the search has to know of the site: its projects, where its names are, what it searches. */
export async function GET(): Promise<Response> {
  return Response.json(namesOf(await getSite()).about);
}
