/** The parts of one line of inline Markdown, as the letter's rules see them. Offsets are UTF-16 places in the line. */

interface Span {
  /** First place in the line. */
  readonly start: number;
  /** One past the last place. */
  readonly end: number;
}

/** What a computed count may count. */
export const countables = ['signatories', 'organisations', 'individuals', 'asks'] as const;
export type Countable = (typeof countables)[number];

export type InlineNode =
  | (Span & { readonly type: 'text'; readonly text: string })
  | (Span & { readonly type: 'strong' | 'emphasis'; readonly children: readonly InlineNode[] })
  | (Span & { readonly type: 'link'; readonly href: string; readonly children: readonly InlineNode[] })
  /** `:figure[more than 2,000]{of=wales-total}`; the wording is kept exactly, `auto` prints the best true phrase. */
  | (Span & { readonly type: 'figure'; readonly wording: string; readonly of: string })
  /** `:count[five]{of=signatories}`: proved like a figure; `auto` prints the count. */
  | (Span & { readonly type: 'count'; readonly wording: string; readonly of: Countable })
  /** `:plain[1998]`: a number that is no statistic. */
  | (Span & { readonly type: 'plain'; readonly text: string })
  /** `:note[...]`: the author's own footnote. */
  | (Span & { readonly type: 'note'; readonly children: readonly InlineNode[] })
  /** `:source[home-office]{place="Table 3"}`: a footnote to a source, where no figure makes one. */
  | (Span & { readonly type: 'source'; readonly source: string; readonly place?: string })
  /** `:lang[Cymru]{of=cy}`: a run in Welsh. */
  | (Span & { readonly type: 'lang'; readonly language: 'cy-GB'; readonly children: readonly InlineNode[] })
  /** One of ours, but not as it should be: prints as written, and is a finding. */
  | (Span & { readonly type: 'malformed'; readonly text: string; readonly why: string; readonly remedy: string });
