import { yearsUnder } from '../years.ts';

/** Years in which tickets were received. */
export const ticketYears = yearsUnder(
  '/tickets/',
  ({ tickets }) => tickets.map(({ receivedOn }) => receivedOn.slice(0, 4)),
  (portal, year) => ({
    ...portal,
    tickets: portal.tickets.filter(({ receivedOn }) => receivedOn.slice(0, 4) === year),
  }),
);
