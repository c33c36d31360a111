/// What makes a page handy where scripts run: tables that sort and filter, copies, and a list of contents that follows.
/// Without it everything is there to read.
enum PageScript {
  /// With the words of a language, and its marks of numbers.
  static func text(_ say: Words) -> String {
    let pieces = template.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "«" || $0 == "»" }
    return pieces.enumerated().map { place, piece in
      place.isMultiple(of: 2) ? String(piece) : filled(String(piece), say)
    }.joined()
  }

  private static func filled(_ name: String, _ say: Words) -> String {
    let point = say.numbers.point
    switch name {
    case "point": return point
    case "group": return say.numbers.group
    case "group-all": return say.numbers.group == "." ? "\\." : say.numbers.group
    case "to-point": return point == "." ? "" : ".replace(\"\(point)\", \".\")"
    default: break
    }
    let isExpression = name.hasPrefix("+")
    let key = isExpression ? String(name.dropFirst()) : name
    // The page's own way of sorting is what a script reads back from it.
    let ways = ["ascending", "descending"].map { say("script.\($0)").plain }
    let direction =
      ways == ["ascending", "descending"]
      ? "next" : "next === \"ascending\" ? \"\(escaped(ways[0]))\" : \"\(escaped(ways[1]))\""
    var parts: [String] = []
    say.pieces(key) { piece in
      switch piece {
      case .run(let run):
        parts.append(isExpression ? "\"\(escaped(run.text))\"" : escaped(run.text))
      case .slot(let slot, _):
        let variable = slot == "direction" ? direction : String(slot)
        parts.append(isExpression ? variable : "${\(variable)}")
      }
    }
    return parts.joined(separator: isExpression ? " + " : "")
  }

  /// Inside any string of a script, and of a page.
  private static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "\\", "\"", "`", "$", "<": "\\\(character)"
      default: String(character)
      }
    }.joined()
  }

  private static let template = #"""
    "use strict";
    (() => {
      const make = (name, properties, ...children) => {
        const element = Object.assign(document.createElement(name), properties);
        element.append(...children);
        return element;
      };
      const said = make("p", { className: "hidden" });
      said.setAttribute("role", "status");
      document.body.append(said);
      const say = text => { said.textContent = ""; setTimeout(() => { said.textContent = text; }, 50); };
      const words = node => {
        const copy = node.cloneNode(true);
        copy.querySelectorAll(".ghost, .tools, .hidden").forEach(part => part.remove());
        return copy.textContent.replace(/\s+/g, " ").trim();
      };

      /* Copies */
      const copy = async (text, html, what) => {
        try {
          const parts = { "text/plain": new Blob([text], { type: "text/plain" }) };
          if (html) parts["text/html"] = new Blob([html], { type: "text/html" });
          await navigator.clipboard.write([new ClipboardItem(parts)]);
        } catch {
          const area = make("textarea", { value: text, className: "hidden" });
          document.body.append(area);
          area.select();
          const done = document.execCommand("copy");
          area.remove();
          if (!done) return say("«script.no-copy»");
        }
        say(«+script.copied»);
      };
      const button = (label, name, action) => {
        const element = make("button", { type: "button", onclick: action }, label);
        element.setAttribute("aria-label", name);
        return element;
      };

      /* A cell stands in as many rows and columns as it spans: its text in the first, nothing in the others. */
      const grid = rows => {
        const cells = rows.map(() => []);
        rows.forEach((row, down) => {
          let column = 0;
          for (const cell of row.cells) {
            while (cells[down][column] !== undefined) column++;
            for (let y = 0; y < cell.rowSpan && down + y < rows.length; y++)
              for (let x = 0; x < cell.colSpan; x++) cells[down + y][column + x] = x || y ? null : cell;
            column += cell.colSpan;
          }
        });
        return cells;
      };
      const heads = table => {
        const rows = grid([...table.tHead.rows]);
        let above = "";
        return rows[0].map((cell, column) => {
          if (cell) above = cell.colSpan > 1 ? words(cell) : "";
          const lower = rows.length > 1 ? rows[rows.length - 1][column] : cell;
          return [above, lower ? words(lower) : cell ? words(cell) : ""].filter(Boolean).join(": ");
        });
      };
      const records = table =>
        [...table.tBodies].flatMap(body => [...body.rows]).filter(row => !row.hidden).map(row => [...row.cells].map(words));
      const quoted = text => {
        const safe = /^[=+@\t\r-]/.test(text) && !/^[-+]?[\d.,]+%?$/.test(text) ? "'" + text : text;
        return /[",\n]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
      };
      const csv = table => [heads(table), ...records(table)].map(row => row.map(quoted).join(",")).join("\n") + "\n";
      const markdown = table => {
        const names = heads(table);
        const line = row => "| " + names.map((_, place) => (row[place] ?? "").replace(/\|/g, "\\|")).join(" | ") + " |";
        const rule = "| " + names.map((_, place) => place ? "---:" : "---").join(" | ") + " |";
        return [words(table.caption), "", line(names), rule, ...records(table).map(line), ""].join("\n");
      };

      /* A number as it is printed: −1,234.5, .42, 88.9%, < .001; of an interval its lower end. */
      const number = text => {
        const found = text.replace(/−/g, "-").match(/-?(?:\d[\d«group»]*\«point»?\d*|\«point»\d+)/);
        return found ? parseFloat(found[0].replace(/«group-all»/g, "")«to-point») - (/^</.test(text) ? 1e-12 : 0) : NaN;
      };
      const depth = row => row.classList.contains("twice") ? 2 : row.classList.contains("indented") ? 1 : 0;
      /* A row with the parts below it. */
      const groups = body => {
        const rows = [...body.rows].filter(row => !row.classList.contains("heading"));
        const top = Math.min(...rows.map(depth));
        return rows.reduce((all, row) => {
          if (depth(row) > top && all.length) all[all.length - 1].push(row); else all.push([row]);
          return all;
        }, []);
      };
      const sortable = (table, name) => {
        const bodies = [...table.tBodies];
        const original = bodies.map(body => [...body.rows]);
        const columns = grid([...table.tHead.rows]);
        const last = columns[columns.length - 1].map((cell, column) => cell || columns[0][column]);
        last.forEach((head, column) => {
          if (!head || head.colSpan > 1) return;
          const label = words(head);
          const handle = make("button", { type: "button", className: "sort", title: "«script.sort»" }, ...head.childNodes);
          handle.onclick = () => {
            const now = head.getAttribute("aria-sort");
            const next = now === "ascending" ? "descending" : now === "descending" ? null : "ascending";
            last.forEach(other => other && other.removeAttribute("aria-sort"));
            bodies.forEach((body, place) => {
              if (!next) return body.append(...original[place]);
              const value = rows => words(rows[0].cells[column] ?? rows[0].cells[0]);
              const sign = next === "ascending" ? 1 : -1;
              const sorted = groups(body).map((rows, place) => ({ rows, place, text: value(rows), number: number(value(rows)) }));
              const areNumbers = column > 0 && sorted.some(({ number }) => !isNaN(number));
              sorted.sort((a, b) => {
                if (!areNumbers) return sign * a.text.localeCompare(b.text) || a.place - b.place;
                if (isNaN(a.number) || isNaN(b.number)) return isNaN(a.number) - isNaN(b.number) || a.place - b.place;
                return sign * (a.number - b.number) || a.place - b.place;
              });
              body.append(...sorted.flatMap(({ rows }) => rows));
            });
            if (next) head.setAttribute("aria-sort", next);
            say(next ? `«script.sorted»` : `«script.unsorted»`);
          };
          head.append(handle);
        });
      };
      const filter = (table, name) => {
        const input = make("input", { type: "search", placeholder: "«script.filter»" });
        input.setAttribute("aria-label", «+script.filter.name»);
        input.oninput = () => {
          const wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean);
          const fits = row => wanted.every(word => words(row).toLowerCase().includes(word));
          let shown = 0;
          for (const body of table.tBodies) {
            const heading = [...body.rows].find(row => row.classList.contains("heading"));
            const all = heading && wanted.length && fits(heading);
            let some = false;
            for (const rows of groups(body)) {
              const keep = all || rows.some(fits);
              rows.forEach(row => { row.hidden = !keep; });
              if (keep) { some = true; shown += rows.length; }
            }
            if (heading) heading.hidden = !some;
          }
          say(`«script.shown»`);
        };
        return input;
      };
      for (const box of document.querySelectorAll("div.table")) {
        const table = box.querySelector("table");
        if (!table || !table.tHead || !table.tBodies.length) continue;
        const name = words(table.caption.querySelector(".label"));
        const rows = [...table.tBodies].reduce((sum, body) => sum + body.rows.length, 0);
        const tools = make("div", { className: "tools" });
        tools.setAttribute("role", "group");
        tools.setAttribute("aria-label", name);
        tools.dataset.label = "«script.copy-as»";
        if (rows > 12) tools.append(filter(table, name));
        tools.append(
          button("CSV", `«script.copy.csv»`, () => copy(csv(table), null, name)),
          button("Markdown", `«script.copy.markdown»`, () => copy(markdown(table), null, name)));
        box.append(tools);
        if (rows > 2) sortable(table, name);
      }

      /* Sentences, with their italics where they are pasted into a text. */
      document.querySelectorAll("#results section > p:not([class])").forEach(sentence => {
        const text = words(sentence);
        if (!/\d/.test(text)) return;
        const plain = sentence.cloneNode(true);
        plain.querySelectorAll("a").forEach(link => link.replaceWith(...link.childNodes));
        const tool = make("span", { className: "tools" });
        tool.append(" ", button("«script.copy»", "«script.copy.sentence»", () => copy(text, plain.innerHTML, "«script.sentence»")));
        sentence.append(tool);
      });

      /* From a number in a sentence to the rows that have it. */
      const numbers = text => text.match(/[\d.,]*\d/g) ?? [];
      document.addEventListener("click", ({ target }) => {
        const link = target.closest("a.from, a.big");
        const section = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
        if (!section) return;
        document.querySelectorAll("tr.found").forEach(row => row.classList.remove("found"));
        const wanted = numbers(words(link));
        const rows = [...section.querySelectorAll("tbody tr")].filter(row => {
          const there = numbers([...row.cells].slice(1).map(words).join(" "));
          return !row.hidden && wanted.length && wanted.every(one => there.includes(one));
        });
        rows.forEach(row => row.classList.add("found"));
        if (rows.length) setTimeout(() => {
          rows[0].tabIndex = -1;
          rows[0].focus({ preventScroll: true });
          rows[0].scrollIntoView({ block: "center" });
        });
      });

      /* Numbers of figures: one stop of the tab key for each figure, and the arrow keys within it */
      for (const layer of document.querySelectorAll(".marks")) {
        const drawing = layer.parentElement, marks = [...layer.children];
        const name = words(drawing.closest("figure").querySelector(".label"));
        const tip = make("div", { className: "tip", hidden: true });
        tip.setAttribute("aria-hidden", "true");
        drawing.append(tip);
        layer.removeAttribute("aria-hidden");
        layer.setAttribute("role", "group");
        layer.setAttribute("aria-label", «+script.values»);
        marks.forEach((mark, place) => {
          mark.setAttribute("role", "img");
          mark.setAttribute("aria-label", mark.textContent);
          mark.tabIndex = place ? -1 : 0;
          mark.replaceChildren();
        });
        const show = (mark, below) => {
          tip.textContent = mark.getAttribute("aria-label");
          tip.hidden = false;
          const box = mark.getBoundingClientRect(), frame = drawing.getBoundingClientRect();
          const left = (box.left + box.right - tip.offsetWidth) / 2;
          const most = document.documentElement.clientWidth - tip.offsetWidth - 4;
          const isBelow = below || box.top < tip.offsetHeight;
          tip.style.left = Math.max(4, Math.min(most, left)) - frame.left + "px";
          tip.style.top = (isBelow ? box.bottom : box.top - tip.offsetHeight) - frame.top + "px";
        };
        const leave = () => layer.contains(document.activeElement) ? show(document.activeElement) : tip.hidden = true;
        /* Where the pointer comes from, so that what is shown never stands in its way; a pointer at rest calls for nothing,
           whatever comes to lie under it. */
        let over = null, last = [0, 0];
        drawing.onpointermove = ({ target, clientX, clientY }) => {
          const [x, y] = last;
          if (clientX === x && clientY === y) return;
          last = [clientX, clientY];
          if (target === over) return;
          over = target;
          if (marks.includes(target)) show(target, clientY < y); else if (target !== tip) leave();
        };
        drawing.onpointerleave = () => { over = null; leave(); };
        layer.addEventListener("focusin", ({ target }) => {
          marks.forEach(mark => { mark.tabIndex = mark === target ? 0 : -1; });
          show(target);
        });
        layer.addEventListener("focusout", () => { tip.hidden = true; });
        const middle = mark => {
          const box = mark.getBoundingClientRect();
          return [box.left + box.right, box.top + box.bottom];
        };
        const nearest = (mark, way) => {
          const [x, y] = middle(mark);
          const far = other => { const [u, v] = middle(other); return way * (v - y) > 4 ? way * (v - y) + Math.abs(u - x) : Infinity; };
          const found = marks.reduce((best, other) => far(other) < far(best) ? other : best);
          return far(found) < Infinity ? found : mark;
        };
        layer.onkeydown = event => {
          if (event.ctrlKey || event.altKey || event.metaKey) return;
          const place = marks.indexOf(event.target);
          const to = {
            ArrowRight: () => marks[place + 1], ArrowLeft: () => marks[place - 1], Home: () => marks[0],
            End: () => marks[marks.length - 1], ArrowDown: () => nearest(marks[place], 1), ArrowUp: () => nearest(marks[place], -1),
          }[event.key];
          if (!to) return;
          event.preventDefault();
          to()?.focus();
        };
      }
      document.addEventListener("keydown", ({ key }) => {
        if (key === "Escape") document.querySelectorAll(".tip").forEach(tip => { tip.hidden = true; });
      });

      /* Where one is */
      const contents = document.getElementById("contents");
      if (contents) {
        const list = make("nav", { className: "follow" });
        list.setAttribute("aria-label", "«script.sections»");
        const links = new Map();
        for (const link of contents.querySelectorAll("a")) {
          const section = document.getElementById(decodeURIComponent(link.hash.slice(1)));
          const twin = link.cloneNode(true);
          if (!link.closest("ol ol")) twin.className = "top";
          list.append(twin);
          if (section) links.set(section, twin);
        }
        document.body.append(list);
        const visible = new Set();
        const watch = new IntersectionObserver(entries => {
          for (const { target, isIntersecting } of entries) isIntersecting ? visible.add(target) : visible.delete(target);
          const here = [...links.keys()].filter(section => visible.has(section)).pop();
          links.forEach((link, section) => {
            if (section !== here) return link.removeAttribute("aria-current");
            link.setAttribute("aria-current", "true");
            list.scrollTop = Math.max(0, link.offsetTop - list.clientHeight / 2);
          });
          list.classList.toggle("away", !visible.size);
        }, { rootMargin: "0px 0px -70% 0px" });
        links.forEach((_, section) => watch.observe(section));
      }
    })();
    """#
}
