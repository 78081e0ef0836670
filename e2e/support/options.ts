/** What a Playwright project sets: the shell that its specs run through. */
export interface DeskOptions {
  readonly shell: 'web' | 'electron';
}
