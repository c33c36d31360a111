/// Makes a page ask for the next edition and load itself anew. The page's own policy lets no script in but its own, so
/// that what is served names this one; the file stays as it is.
enum Reloading {
  static let script = RequestTarget("/.preview/reload.js")!
  static let next = RequestTarget("/.preview/next")!

  static let source = """
    "use strict";
    (() => {
      const seen = document.currentScript.dataset.edition;
      const pause = () => new Promise(resolve => setTimeout(resolve, 500));
      const wait = async () => {
        for (;;) {
          try {
            const answer = await fetch("/.preview/next?after=" + seen);
            if (answer.ok && await answer.text() !== seen) return location.reload();
            if (!answer.ok) await pause();
          } catch {
            await pause();
          }
        }
      };
      wait();
    })();

    """

  /// - Parameters:
  ///   - host: as the reader's browser names the server.
  ///   - edition: the name of the one that the page shows.
  static func page(_ page: String, host: String, edition: String) -> String {
    var page = page
    // The policy stands before anything that a study wrote.
    if let policy = page.firstRange(of: "script-src ") {
      let place = "http://\(host)/.preview"
      page.replaceSubrange(
        policy, with: "connect-src \(place)/next; script-src \(place)/reload.js ")
    }
    let element = "<script src=\"/.preview/reload.js\" data-edition=\"\(edition)\"></script>\n"
    if let end = page.ranges(of: "</body>").last {
      page.insert(contentsOf: element, at: end.lowerBound)
    } else {
      page += element
    }
    return page
  }
}
