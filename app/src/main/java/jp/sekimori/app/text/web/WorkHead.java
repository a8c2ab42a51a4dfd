package jp.sekimori.app.text.web;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.app.site.Link;
import jp.sekimori.app.text.Work;

/**
 * What stands above every view of a work.
 *
 * @param address where its first view is; the others lie below
 * @param trail what it belongs to, outermost first; empty for what is not kept
 * @param pair whether there are two editions
 * @param findings how many drafting defects were found
 * @param fleeting whether it is kept in memory only, and can be erased
 */
public record WorkHead(
    String address,
    String name,
    List<Link> trail,
    boolean pair,
    int findings,
    boolean fleeting,
    List<Tab> tabs) {
  public WorkHead {
    trail = List.copyOf(trail);
    tabs = List.copyOf(tabs);
  }

  static WorkHead of(String id, Work work) {
    String address = "/texts/" + id;
    boolean pair = work instanceof Work.Pair;
    return new WorkHead(
        address, work.name(), List.of(), pair, work.findings().size(), true, tabs(address, work));
  }

  private static List<Tab> tabs(String address, Work work) {
    var tabs = new ArrayList<Tab>();
    switch (work) {
      case Work.Single _ -> tabs.add(Tab.of("new", address + "/outline", "work.outline"));
      case Work.Pair pair -> {
        int differences = pair.comparison().differences().size();
        tabs.add(Tab.of("comparison", address, "work.comparison", differences));
        tabs.add(Tab.of("new", address + "/outline?column=new", "work.outline.new"));
        tabs.add(Tab.of("old", address + "/outline?column=old", "work.outline.old"));
      }
    }
    tabs.add(Tab.of("lint", address + "/lint", "work.lint", work.findings().size()));
    if (work instanceof Work.Pair) {
      tabs.add(Tab.of("download", address + "/download", "work.download"));
    }
    return tabs;
  }

  public String at(String view) {
    return address + view;
  }
}
