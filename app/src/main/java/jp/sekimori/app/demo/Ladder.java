package jp.sekimori.app.demo;

import java.util.Set;
import jp.sekimori.app.demo.Population.Post;
import org.jspecify.annotations.Nullable;

/** Careers that do not mix: a teacher is not moved to the roads. */
enum Ladder {
  GENERAL,
  SCHOOL;

  static final int RUNGS = 7;

  /** The rung of the heads of sections. */
  static final int HEADS = 2;

  private static final Set<String> TEACHERS = Set.of("校長", "教頭", "主幹教諭", "教諭");

  /** Elected, or beyond any ladder. */
  private static final Set<String> APART = Set.of("知事", "副知事", "病院長", "町長", "副町長");

  /** Null for a post that no 1 April touches. */
  static @Nullable Ladder of(Post post) {
    if (APART.stream().anyMatch(post.title()::startsWith)) {
      return null;
    }
    return TEACHERS.contains(post.title()) ? SCHOOL : GENERAL;
  }

  /** How far from the top, from 0. */
  static int rung(Post post) {
    return switch (post.grade()) {
      case GOVERNOR, DEPUTY_GOVERNOR, DIRECTOR_GENERAL -> 0;
      case POLICY_DIRECTOR, DEPUTY_DIRECTOR_GENERAL -> 1;
      case DIRECTOR -> 2;
      case CHIEF_EXPERT -> 3;
      case SECTION_CHIEF -> 4;
      case SENIOR_STAFF -> 5;
      case STAFF -> 6;
    };
  }
}
