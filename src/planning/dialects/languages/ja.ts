import type { Dialect } from '../dialect.ts';
import { words } from '../lists.ts';

export const ja: Dialect = {
  id: 'ja',
  name: 'Japanese',
  signs: [{ in: 'lines', pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]{2}/u, share: 0.1 }],
  vocabulary: {
    labels: {
      project: words(`プロジェクト`),
      milestone: words(`マイルストーン`),
      phase: words(`フェーズ, 現在のフェーズ`),
      plan: words(`プラン`),
      status: words(`ステータス, 状態`),
      lastActivity: words(`最終アクティビティ`),
      progress: words(`進捗`),
      coreValue: words(`コアバリュー`),
      focus: words(`現在のフォーカス`),
    },
    columns: {
      decision: words(`決定`),
      rationale: words(`理由`),
      outcome: words(`結果`),
      phase: words(`フェーズ`),
      status: words(`状態`),
      date: words(`日付`),
    },
    requirementColumns: {
      id: words(`要件`),
      reason: words(`理由`),
    },
    progressColumns: {
      phase: words(`フェーズ`),
      milestone: words(`マイルストーン`),
      plans: words(`プラン, 計画`),
      status: words(`状態, ステータス`),
      completed: words(`完了, 完了日`),
      name: words(`名前, 名称`),
      phases: words(`フェーズ`),
    },
    roadmapSections: {
      milestones: words(`マイルストーン`),
      phases: words(`フェーズ, フェーズ一覧`),
      details: words(`フェーズ詳細, フェーズの詳細`),
      progress: words(`進捗, 進捗状況`),
    },
    phaseLabels: {
      goal: words(`目標, 目的, ゴール`),
      dependsOn: words(`依存, 依存関係, 前提`),
      requirements: words(`要件`),
      plans: words(`プラン, 計画`),
      status: words(`状態, ステータス`),
      completed: words(`完了, 完了日`),
      milestone: words(`マイルストーン`),
      criteria: words(`成功基準, 完了条件`),
      decisions: words(`主要な決定, 決定事項`),
    },
    summaryFields: {
      minutes: words(`所要時間`),
      completed: words(`完了`),
      started: words(`開始`),
    },
    discussion: {
      option: words(`選択肢`),
      selected: words(`選択`),
    },
    units: {
      phase: words(`フェーズ`),
      plan: words(`プラン, 計画`),
      milestone: words(`マイルストーン`),
      started: words(`開始`),
    },
    headings: {
      decisions: words(`決定`),
      blockers: words(`ブロッカー`),
      todos: words(`やること`),
      session: words(`セッション`),
      position: words(`現在(?:地|の位置|の状態)`),
    },
    scopes: {
      out: words(`対象外, スコープ外`),
      future: words(`今後, 将来`),
      other: words(`トレーサビリティ`),
    },
    statuses: {
      paused: words(`一時停止`),
      executing: words(`進行中, 実行中`),
      planning: words(`計画`),
      verifying: words(`検証`),
      completed: words(`完了`),
    },
    milestoneStatus: {
      active: words(`進行中`),
    },
    requirementStatus: {
      done: words(`達成`),
    },
    says: {
      nothing: words(`無, なし`),
      resolved: words(`解決済み`),
      closed: words(`リリース済`),
      revisit: words(`再検討`),
      pending: words(`未定`),
    },
    decisions: {
      summary: words(`(?:主要な|技術的)?決定(?:事項)?`),
      context: words(`決定`),
      none: words(`裁量`),
      advice: words(`推薦, おすすめ, 推奨`),
    },
    titles: {
      document: words(`ロードマップ, 要件`),
    },
  },
};
