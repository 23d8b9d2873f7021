// While somebody writes: what has been reported already, under the form. Without scripts the next step says it.
(() => {
  const place = document.querySelector("[data-hints]");
  const form = place?.closest("form");
  const text = form?.querySelector(`[name="${CSS.escape(place.dataset.text)}"]`);
  if (!form || !text) return;
  const say = place.dataset;
  const pause = 300;
  const least = Number(say.least);
  let timer;
  let asking;

  const made = (tag, words, more = {}) =>
    Object.assign(document.createElement(tag), { textContent: words, ...more });

  const day = ms =>
    new Date(ms).toLocaleDateString(say.lang, {
      timeZone: say.zone,
      year: "numeric",
      month: "long",
      day: "numeric",
    });

  function line({ like, row, reported, answer }) {
    const item = document.createElement("li");
    item.append(
      made("b", say[like]),
      " ",
      made("a", row.title, {
        href: say.matter + encodeURIComponent(row.number),
        target: "_blank",
        rel: "noopener",
      }),
      made(
        "span",
        [
          say.opened.replace("{day}", day(row.opened)),
          row.stateTitle,
          ...(reported > 1 ? [say.reported.replace("{n}", reported)] : []),
        ].join(say.comma),
        { className: "note" },
      ),
    );
    if (answer) item.append(made("p", say.answer + answer));
    return item;
  }

  function show(hints) {
    place.hidden = hints.length === 0;
    place.querySelector("ul").replaceChildren(...hints.map(line));
  }

  async function ask() {
    asking?.abort();
    const words = text.value.trim();
    if ([...words].length < least) return show([]);
    asking = new AbortController();
    const area = form.elements[say.area]?.value ?? "";
    try {
      const answer = await fetch(say.hints, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "accept-language": say.lang,
          "x-csrf-token": form.elements.csrf.value,
        },
        body: JSON.stringify({ text: words.slice(0, 500), area: typeof area === "string" ? area : "" }),
        signal: asking.signal,
      });
      // Refused or too often: the form goes on without hints.
      show(answer.ok ? (await answer.json()).hints : []);
    } catch {
      // Asked anew meanwhile, or no network: what is shown stays.
    }
  }

  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  });
  if (text.value) ask();
})();
