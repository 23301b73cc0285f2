// Japanese: concepts stand in Han characters and katakana, grammar in hiragana, so words are cut
// where the script changes (unspaced.ts). No number, no stems. Words in Latin letters are English.
import { stopWordsOf } from "#core/language/languages/detectLanguage.ts";
import { ENGLISH } from "#core/language/languages/en.ts";
import { type Language, wordSet } from "#core/language/languages/languageRules.ts";

/** What a paper says of itself, and words that say nothing alone. */
const EMPTY = wordSet(`
  研究 本研究 本論文 本稿 論文 目的 方法 結果 結論 考察 背景 対象 検討 提案 手法 提案手法 実験 評価 解析 分析 調査 比較 検証 報告 示唆 確認 可能 可能性 必要 必要性
  重要 重要性 問題 課題 影響 効果 関係 関連 特徴 特性 性質 性能 条件 場合 過程 要因 原因 変化 発展 理論 実際 質 量 数 水準 データ 資料 文献 価値 意義 内容 目標
  要求 観点 概念 定義 意識 程度 戦略 対策 今後 現在 近年 従来 以上 以下 一方 本 各 例 群 年 月 日 時 者 的 性 化 中 上 下 前 後 間 内 外 他 際 点 面 形 値 率 度
  利用 使用 応用 適用 開発 設計 作成 実施 実現 構築 導入 向上 改善 増加 減少 低下 上昇 発生 存在 有効 有効性 有意 同様 様々 多く 一部 全体 部分 種類 状態 状況 構造 機能
  方式 モデル システム シミュレーション アプローチ プロセス ケース 技術 環境 情報 処理 計算 測定 検出 予測 推定 分類 選択 管理 活動 支援 活用 考慮 明 示 用 得 行 考 見 述 異 高 低 大 小`);

export const JAPANESE: Language = {
  code: "ja",
  stopWords: new Set([
    ...stopWordsOf("ja"),
    ...ENGLISH.stopWords,
    ...wordSet("本研究 本論文 本稿 結果 目的 結論 一方 従来 近年 今後"),
  ]),
  singular: ENGLISH.singular,
  stem: ENGLISH.stem,
  latinIsEnglish: true,
  empty: EMPTY,
};
