import type { APIRoute } from 'astro';
import { portal } from '../../portal/current.ts';
import { BUCKETS, bucketJson, receiptBuckets } from '../../views/receipts/buckets.ts';
import { hasReceipts, receiptRows } from '../../views/receipts/demo.ts';

const buckets = receiptRows(portal).then(receiptBuckets);

export const getStaticPaths = () =>
  hasReceipts(portal) ? BUCKETS.map((bucket) => ({ params: { bucket } })) : [];

export const GET: APIRoute = async ({ params }) =>
  new Response(bucketJson((await buckets).get(params.bucket ?? '') ?? []), {
    headers: { 'content-type': 'application/json' },
  });
