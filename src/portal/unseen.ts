/**
 * Controls, marks that turn the direction of writing, signs that nothing shows, halves of letters and
 * letters that are none. Rare letters of names may bear the mark of a variant.
 */
export const UNSEEN =
  /[[\p{Cc}--[\t\n\r]]\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}[\p{Default_Ignorable_Code_Point}--\p{Variation_Selector}]\u{fff9}-\u{fffd}\u{2800}]/v;
