/** What the desk refuses, in its own words: `message` names the thing and the remedy, in Chinese. */
export class DeskFailure extends Error {
  constructor(
    /** The stable name of the error. Branch on this, never on the message. */
    readonly code: string,
    message: string,
    /** The argument at fault, when the error is about one. */
    readonly field: string | null = null,
  ) {
    super(message)
    this.name = 'DeskFailure'
  }

  /** Reads the `{code, message, field?}` that every transport carries. */
  static from(cause: unknown): DeskFailure {
    if (cause instanceof DeskFailure) return cause
    if (typeof cause === 'object' && cause !== null && 'code' in cause && 'message' in cause) {
      const field = 'field' in cause && typeof cause.field === 'string' ? cause.field : null
      return new DeskFailure(String(cause.code), String(cause.message), field)
    }
    return new DeskFailure('transport', `程序内部没有应答（${String(cause)}）。请重新打开本程序再试；数据未受影响。`)
  }
}
