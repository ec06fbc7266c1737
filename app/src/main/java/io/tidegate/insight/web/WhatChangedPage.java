package io.tidegate.insight.web;

import io.tidegate.change.Work;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.PathLine;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed: the question, and its answer once it is asked.
 *
 * @param answer null before anything is named, and when what was named is not to be found
 * @param choices what may be meant, or where to begin; each value is an address
 * @param named the answers that stand, of the newest trouble first
 * @param form what was typed about the answer
 */
record WhatChangedPage(
    Frame frame,
    Asking ask,
    @Nullable Shown answer,
    List<Option> choices,
    List<CulpritLine> named,
    CulpritForm form)
    implements View {
  /**
   * The answer.
   *
   * @param subject where the trouble is
   * @param href its page
   * @param client whose it is
   * @param moment when trouble began, in words
   * @param span how far back was looked, in words
   * @param longer the address that looks further back; empty when there is none
   * @param longerSpan how far that is, in words
   * @param unsettled of how many it is not known whether they take a redundancy together
   * @param rest how many more there are than are shown
   * @param restHref the address that shows them
   * @param nearest when there are none: the last one before; null when there is none
   * @param question what names this question in a form
   * @param mayName whether the reader may say what was behind it
   * @param culprit what is said to be behind it; null when nobody has said
   */
  record Shown(
      String subject,
      String href,
      String client,
      String moment,
      String span,
      int looked,
      int unsettled,
      int upstream,
      String longer,
      String longerSpan,
      List<Line> lines,
      List<Mark> marks,
      List<String> scale,
      int rest,
      String restHref,
      @Nullable Line nearest,
      Asked question,
      boolean mayName,
      @Nullable CulpritLine culprit) {
    /** Such as: Three candidates. */
    String count() {
      int all = lines.size() + rest;
      return all == 1 ? "1 candidate" : all + " candidates";
    }
  }

  /** The question as hidden fields carry it. */
  record Asked(String item, String client, String at, String hours) {}

  /**
   * One candidate.
   *
   * @param href where it is looked at; null when the reader may not
   * @param tag what it is, when it is no change
   * @param work its number, state, type and risk; null when it is no change
   * @param near how near in time, in a few words
   * @param far how near in the graph, in a few words
   * @param path how trouble comes from there; null when it names no item
   * @param points out of 100
   * @param kind of the cause it would be; null when it cannot be named
   * @param culprit whether it is said to be behind it
   */
  record Line(
      int place,
      String title,
      @Nullable String href,
      String reason,
      String note,
      @Nullable Tag tag,
      @Nullable Work work,
      @Nullable String clientLetters,
      @Nullable String clientName,
      String near,
      String far,
      String tone,
      @Nullable PathLine path,
      String points,
      List<String> parts,
      @Nullable String kind,
      @Nullable String id,
      boolean culprit) {}

  /** What it is, when it is no change. */
  record Tag(String label, String glyph, @Nullable String tone, @Nullable String kind) {}

  /** Where a candidate stands on the axis, from 1 to 96. */
  record Mark(int at, int place, String tone) {}
}
