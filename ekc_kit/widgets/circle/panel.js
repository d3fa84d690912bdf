// Beside the map: the person that is selected, or else what the kit asks about the circle.
import { fill, freshId, h } from "../screen/dom.js";
import { nodes } from "../screen/lists.js";

// `act`: select(id, byKey), close, remove.
export function sidePanel(model, form, act) {
  const sheet = model.get("sheet");
  const root = h("aside", { class: "ekc-side" });
  const asked = questions(form, act);
  let shown = null;
  let person = null;
  const update = () => {
    const { selected } = model.get("data");
    if (selected !== shown) {
      shown = selected;
      person = selected ? personPanel(sheet, selected, model, form, act) : null;
      root.replaceChildren(person ? person.root : asked.root);
    }
    if (person) person.update();
    else asked.update(model.get("data"));
  };
  const focus = () => person?.focus();
  return { root, update, focus };
}

function personPanel(sheet, id, model, form, act) {
  const { words } = form;
  const path = `circle.${id}`;
  const drawn = nodes(sheet.person, `${path}.`, form);
  const title = h("h4", {});
  const close = h("button", { type: "button", class: "ekc-small", onclick: act.close }, words.close);
  const gone = h("button", { type: "button", class: "ekc-small", onclick: () => act.remove(id) }, words.remove);
  const tense = tensions(id, model, form);
  const root = h("div", { class: "ekc-person", role: "region" },
    h("div", { class: "ekc-head" }, title, h("span", { class: "ekc-tools" }, gone, close)),
    ...drawn.parts.map((part) => part.root), tense.root);
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    act.close();
  });
  const update = () => {
    const one = model.get("data").people[id];
    if (one && title.textContent !== one.name) {
      title.textContent = one.name;
      root.setAttribute("aria-label", one.name);
      gone.setAttribute("aria-label", `${words.remove}: ${one.name}`);
    }
    drawn.update();
    tense.update();
  };
  return { root, update, focus: () => drawn.parts[0].focus() };
}

// Tension between two people: on this screen only, and never on paper.
function tensions(id, model, form) {
  const { words } = form;
  const label = freshId();
  const list = h("ul", { class: "ekc-ties" });
  const choice = h("select", { id: label });
  const add = h("button", { type: "button", onclick: () => {
    if (choice.value) form.send({ do: "tension", one: id, other: choice.value });
  } }, words.add_tension);
  const root = h("details", { class: "ekc-fold ekc-private" }, h("summary", {}, words.tension),
    h("p", { class: "ekc-hint" }, words.tension_hint), list,
    h("div", { class: "ekc-field" }, h("label", { for: label }, words.tension_with), choice), add);
  let drawn = null;
  const update = () => {
    const { ties, options } = model.get("data");
    const people = options.people ?? [];
    const now = JSON.stringify([ties, people]);
    if (now === drawn) return;
    drawn = now;
    const kept = choice.value;
    const leaves = list.contains(document.activeElement);
    choice.replaceChildren(...[["", words.choose], ...people].map(([key, name]) =>
      h("option", { value: key }, name)));
    choice.value = people.some(([key]) => key === kept) ? kept : "";
    list.replaceChildren(...ties.map((tie) => h("li", {}, h("span", {}, tie.name), " ",
      h("button", { type: "button", class: "ekc-small", "aria-label": `${words.remove}: ${tie.name}`,
        onclick: () => form.send({ do: "remove", path: `tensions.${tie.id}` }) }, words.remove))));
    if (leaves) choice.focus(); // the button of a tie that is gone, or drawn anew
    if (ties.length) root.open = true;
  };
  return { root, update };
}

function questions(form, act) {
  const { words } = form;
  const list = h("ul", { class: "ekc-gaps" });
  const none = h("p", { class: "ekc-hint" }, words.no_gaps);
  const aside = h("ul", { class: "ekc-gaps" });
  const fold = h("details", { class: "ekc-fold" }, h("summary", {}), aside);
  const root = h("div", { class: "ekc-asks", role: "region", "aria-label": words.gaps },
    h("h4", {}, words.gaps), h("p", { class: "ekc-hint" }, words.gaps_hint), none, list, fold);
  const known = new Map();
  let drawn = null;
  const update = (data) => {
    const now = JSON.stringify([data.gaps, data.aside]);
    if (now === drawn) return;
    drawn = now;
    const noting = [...known].find(([, one]) => one.root.contains(document.activeElement));
    const keys = data.gaps.map((one) => one.key);
    const leaves = (noting && !keys.includes(noting[0])) || aside.contains(document.activeElement);
    for (const [key, one] of known) if (!keys.includes(key)) known.delete(key) && one.root.remove();
    data.gaps.forEach((gap) => {
      if (!known.has(gap.key)) known.set(gap.key, question(gap.key, form, act));
      known.get(gap.key).show(gap);
      if (known.get(gap.key) !== noting?.[1]) list.append(known.get(gap.key).root);
    });
    none.hidden = data.gaps.length > 0;
    fold.hidden = data.aside.length === 0;
    fold.firstChild.textContent = fill(words.aside, { count: data.aside.length });
    aside.replaceChildren(...data.aside.map((one) => h("li", { class: `ekc-note ${one.private ? "ekc-private" : ""}` },
      h("p", {}, one.ask), one.about ? h("p", { class: "ekc-hint" }, one.about) : null,
      one.note ? h("p", {}, one.note) : null,
      h("p", {}, h("span", { class: "ekc-hint" }, one.on), " ",
        h("button", { type: "button", class: "ekc-small", "aria-label": `${words.ask_again}: ${one.ask}`,
          onclick: () => form.send({ do: "ask_again", code: one.code, subject: one.subject }) },
        words.ask_again)))));
    // Whose question or button is gone goes on at the first that is left.
    if (leaves) (list.querySelector("button") ?? fold.firstChild).focus();
  };
  return { root, update };
}

function question(key, form, act) {
  const { words } = form;
  const id = freshId();
  const ask = h("p", { class: "ekc-ask" });
  const about = h("p", { class: "ekc-hint" });
  const people = h("ul", { class: "ekc-who" });
  const why = h("p", {});
  const note = h("textarea", { id, rows: 2, maxlength: 4000 });
  const put = () => form.send({ do: "set_aside", key, note: note.value });
  const noting = h("div", { hidden: true }, h("label", { for: id }, words.aside_note), note,
    h("button", { type: "button", onclick: put }, words.aside_put));
  const open = h("button", { type: "button", class: "ekc-small", "aria-expanded": "false", onclick: () => {
    noting.hidden = !noting.hidden;
    open.setAttribute("aria-expanded", String(!noting.hidden));
    if (!noting.hidden) note.focus();
  } }, words.set_aside);
  const root = h("li", { class: "ekc-note" }, ask, about, people,
    h("details", {}, h("summary", {}, words.why), why), open, noting);
  const show = (gap) => {
    root.classList.toggle("ekc-private", gap.private);
    ask.textContent = gap.ask;
    about.textContent = gap.about;
    about.hidden = !gap.about;
    why.textContent = gap.why;
    open.setAttribute("aria-label", `${words.set_aside}: ${gap.ask}`);
    people.hidden = gap.people.length === 0;
    const place = [...people.children].findIndex((one) => one.contains(document.activeElement));
    people.replaceChildren(
      ...gap.people.map((one) => h("li", {}, h("button", { type: "button",
        class: "ekc-small", onclick: (event) => act.select(one.id, event.detail === 0) }, one.text))),
      ...(gap.more ? [h("li", {}, h("button", { type: "button", class: "ekc-small",
        onclick: () => form.send({ do: "show_all", key }) }, fill(words.and_more, { count: gap.more })))] : []));
    people.children[place]?.firstChild.focus(); // in place of "show all": the first who was not shown
  };
  return { root, show };
}
