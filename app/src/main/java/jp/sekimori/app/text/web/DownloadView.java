package jp.sekimori.app.text.web;

import jp.sekimori.app.text.Work;

/** What a comparison table can be printed as. */
public record DownloadView(WorkHead head, Work.Pair work) {}
