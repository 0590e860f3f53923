import type { ImportOutcome } from '@/bindings/wire'

/** What an import did, in one sentence. */
export function imported({ files, counts, attachments }: ImportOutcome): string {
  const parts = [
    `新增 ${counts.new} 件`,
    `更新 ${counts.updated} 件`,
    ...(counts.withdrawn > 0 ? [`撤回 ${counts.withdrawn} 件`] : []),
    ...(attachments > 0 ? [`附件 ${attachments} 个`] : []),
  ]
  return `已导入 ${files} 个文件：${parts.join('，')}`
}
