import type { APIRoute } from 'astro';
import { getSite } from '../../collections/read.ts';

export const GET: APIRoute = async () => Response.json((await getSite()).portfolio);
