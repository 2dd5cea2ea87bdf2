import type { APIRoute } from 'astro';
import { portal, site } from '../../portal/current.ts';
import { datapackage } from '../../views/data/datapackage.ts';
import { downloads } from '../../views/data/downloads.ts';

export const GET: APIRoute = () => {
  const about = { title: site.config.name, homepage: site.url('/'), asOf: site.asOf };
  const body = JSON.stringify(datapackage(downloads(portal), about), null, 1);
  return new Response(`${body}\n`, { headers: { 'content-type': 'application/json' } });
};
