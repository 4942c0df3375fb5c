import type { Stage } from "../document/records.ts";

/*
 * What lists are called on boards around the world. The first row that matches wins, so narrower names come first:
 * “Ready for QA” waits although it says ready, and “Sprint backlog” is ready although it says backlog.
 */
const words = (list: string): RegExp => new RegExp(`(?<!\\p{L})(?:${list})(?!\\p{L})`, "iu");
const parts = (list: string): RegExp => new RegExp(list, "u");

const names: readonly (readonly [Stage, RegExp])[] = [
  [
    "waiting",
    words(
      "(?:ready|waiting) (?:for|to)(?! do)(?! work) .*|bereit (?:für|zu[rm]?) .*|on hold|blocked|wait(?:s|ing)?|pending|parked",
    ),
  ],
  [
    "waiting",
    words(
      "wartet|warten|wartend|blockiert|en attente|bloqué|en espera|bloqueado|aguardando|in attesa|wachten|väntar|venter|czeka|ожидание",
    ),
  ],
  ["waiting", parts("待ち|保留|等待|대기")],
  ["backlog", words("cancell?ed|rejected|won.?t do|abgebrochen|verworfen|annulé|cancelado|annullato")],
  ["backlog", parts("中止|やりたい|アイデア|バックログ|候補|创意|想法|아이디어|백로그")],
  [
    "ready",
    words(
      "sprint[ -]?backlog|to[ -]?be[ -]?done|to[ -]?do(?:s|ing)?|up next|next(?: up)?|ready|selected|planned|scheduled|this (?:week|sprint|month)",
    ),
  ],
  [
    "ready",
    words(
      "zu erledigen|zu tun|offen|geplant|bereit|nächste[rs]?|diese woche|à faire|prêt|por hacer|pendientes?|a fazer|da fare|te doen|att göra|å gjøre|at gøre|tehtävä|do zrobienia|к выполнению|сделать|yapılacaklar?",
    ),
  ],
  ["ready", parts("やること|未着手|未対応|次にやる|待办|待辦|할 ?일")],
  [
    "done",
    words("done|completed?|finished|closed|shipped|released|published|launched|live|deployed|archived?|resolved"),
  ],
  [
    "done",
    words(
      "erledigt|fertig|abgeschlossen|geschlossen|veröffentlicht|terminée?s?|finie?s?|faits?|publiée?s?|hecho|terminado|completado|listo|feito|concluído|fatto|completato|gedaan|klaar|afgerond|färdigt?|klart|ferdig|færdig|valmis|gotowe|zrobione|hotovo|готово|сделано|выполнено|bitti|tamamlandı",
    ),
  ],
  ["done", parts("完了|完成|終了|クローズ|済み?$|已完成|완료")],
  [
    "active",
    words(
      "doing|in progress|in the works|wip|working(?: on)?|current|active|started|develop(?:ment|ing)|in review|review(?:ing)?|qa|test(?:s|ing)?|drafting|writing|design(?:ing)?|editing",
    ),
  ],
  [
    "active",
    words(
      "in arbeit|in bearbeitung|läuft|prüfung|im test|en cours|haciendo|en curso|en progreso|em andamento|fazendo|in corso|bezig|pågår|pågående|i gang|käynnissä|w toku|в работе|yapılıyor",
    ),
  ],
  ["active", parts("作業中|進行中|対応中|実施中|着手中|レビュー|进行中|進行|진행")],
  [
    "backlog",
    words(
      "backlogs?|ideas?|someday|wish(?:es| ?list)?|inbox|future(?: work)?|icebox|later|maybe|brainstorm(?:ing)?|ideen|irgendwann|sammlung|themenspeicher|idées?|ideeën|idéer|pomysły|идеи|fikirler",
    ),
  ],
];

/** The stage a list's name speaks of, in a dozen languages, or null where it says nothing. */
export function stageOfName(name: string): Stage | null {
  const line = name.normalize("NFKC").trim();
  return names.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}

/**
 * The stage of each of `lists`, left to right: by its name, else by its position. The first nameless one is backlog where no
 * other is; the last open one is done where no other open list is; what lies between is active. A nameless list that was
 * archived claims nothing: as active it would have work begun that was only sorted there, and nobody could correct it.
 */
export function guessStages(
  lists: readonly { readonly name: string; readonly open: boolean }[],
): { stage: Stage; by: "name" | "position" }[] {
  const named = lists.map((list) => stageOfName(list.name));
  const open = lists.flatMap((list, index) => (list.open ? [index] : []));
  const has = (stage: Stage) => open.some((index) => named[index] === stage);
  const first = open[0];
  const last = open.at(-1);
  return lists.map((_, index) => {
    const stage = named[index];
    if (stage) return { stage, by: "name" };
    if (index === last && index !== first && !has("done")) return { stage: "done", by: "position" };
    if (index === first && !has("backlog") && !has("ready")) return { stage: "backlog", by: "position" };
    return { stage: lists[index]?.open ? "active" : "ready", by: "position" };
  });
}
