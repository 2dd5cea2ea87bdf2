/** Files of the bundled folder that a county with programmes of its own would not keep: they, the sample, and what names them. */
export const STANDS_ON_PROGRAMMES =
  /^(?:sample|programmes|projects|project-[a-z]+)\/|^latrine-plan\.csv$/;
