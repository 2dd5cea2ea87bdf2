import { yearsUnder } from '../years.ts';

/** Years in which surveys were closed. */
export const surveyYears = yearsUnder(
  '/surveys/',
  ({ surveys }) => surveys.surveys.map(({ closedOn }) => closedOn.slice(0, 4)),
  ({ surveys, ...portal }, year) => ({
    ...portal,
    surveys: {
      ...surveys,
      surveys: surveys.surveys.filter(({ closedOn }) => closedOn.slice(0, 4) === year),
    },
  }),
);
