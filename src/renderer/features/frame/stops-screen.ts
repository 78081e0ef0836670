/**
 * Does an error leave a screen half drawn? Vue says where it happened: in words in a development build, as the address of a
 * page that ends in a number in the built one. An error of a press or a timer leaves what is on the screen as it was.
 */
const numbers = new Set(['0', '1', '15']);
const words = new Set(['setup function', 'render function', 'component update']);

export function stopsScreen(info: string): boolean {
  return words.has(info) || numbers.has(/#runtime-(\w+)$/.exec(info)?.[1] ?? '');
}
