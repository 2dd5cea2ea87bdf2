import type { APIRoute } from 'astro';
import { portal } from '../../../portal/current.ts';
import { shownLogs } from '../../../views/record/log.ts';

export const getStaticPaths = () =>
  shownLogs(portal).flatMap(({ folder, files }) =>
    Array.from(files.keys(), (path) => ({ params: { log: folder.split('/')[1], path } })),
  );

export const GET: APIRoute = ({ params: { log, path = '' } }) => {
  const shown = shownLogs(portal).find(({ folder }) => folder.split('/')[1] === log);
  return new Response(shown?.files.get(path) as string | Uint8Array<ArrayBuffer>);
};
