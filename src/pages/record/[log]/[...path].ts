import type { APIRoute } from 'astro';
import { portal } from '../../../portal/current.ts';
import { shownLogs } from '../../../views/record/log.ts';

export function getStaticPaths() {
  return shownLogs(portal).flatMap(({ folder, files }) =>
    [...files].map(([path, body]) => ({
      params: { log: folder.split('/')[1], path },
      props: { body },
    })),
  );
}

export const GET: APIRoute<{ body: string | Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.body);
