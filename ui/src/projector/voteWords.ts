import type { FrameBody } from '@/bindings/wire'

export type VoteBody = Extract<FrameBody, { scene: 'vote' }>

/** 同意 8，不同意 1，弃权 1; while the papers are out only how many. */
export function voteWords({ count, papers, eligible }: VoteBody): string {
  if (count === null) return `已发票 ${papers}/${eligible}，等待计票`
  if (count.against === null) return `得票 ${count.approve}`
  return `同意 ${count.approve}，不同意 ${count.against}，弃权 ${count.abstain}`
}
