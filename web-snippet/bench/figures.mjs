/** The middle value; of an even number the mean of both. */
export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/**
 * Milliseconds from the release of the mouse button to the next frame. Event Timing rounds to 8 ms and says nothing
 * of less than 16. The press is left out: where a tool paints nothing on it, the browser counts until the release.
 */
export const inp = ({ events }) => Math.max(8, ...events.filter(({ name }) => name !== 'pointerdown').map(({ duration }) => duration));

/** The longest task, 0 when none took 50 ms. */
export const longest = ({ tasks }) => Math.max(0, ...tasks.map(({ duration }) => duration));

/** A Markdown table. */
export const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
