/** What a state means to the eye: met, doubtful, wrong, ended, not begun, happening now. */
export type Tone = 'ok' | 'warn' | 'bad' | 'veto' | 'idle' | 'now'
