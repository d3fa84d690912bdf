// The circle map. Python owns the truth: who is in the circle, where they stand, what is asked.
import { download, fill, freshId, h } from "../screen/dom.js";
import { makeForm } from "../screen/filling.js";
import { live } from "../screen/outbox.js";
import { adder } from "./adding.js";
import { Camera } from "./camera.js";
import { letCarry } from "./carrying.js";
import { Drawing } from "./drawing.js";
import { measureWith } from "./fitting.js";
import { keepFocus } from "./keeping.js";
import { letType } from "./moving.js";
import { sidePanel } from "./panel.js";
import { MANY, groupKey, isGroup, memberOf, placed, whatIsShown } from "./shown.js";
import { coverage, legend, pictures, toolbar } from "./tools.js";
import { waitingPlace } from "./unplaced.js";

const HELD = "circle#held";

function render({ model, el }) {
  const sheet = model.get("sheet");
  const data = () => model.get("data");
  const words = model.get("words");
  const status = h("p", { class: "ekc-status", role: "status" });
  const alert = h("p", { class: "ekc-alert", role: "alert" });
  const said = h("p", { class: "ekc-said", role: "status" });
  const waiting = waitingPlace(words);
  const empty = h("p", { class: "ekc-empty" }, words.empty);
  const removed = h("p", { class: "ekc-removed", role: "status" });
  const camera = new Camera();
  const drawing = new Drawing(sheet, camera);
  drawing.addArrow(freshId());
  const keys = freshId();
  drawing.root.setAttribute("aria-label", sheet.title);
  drawing.root.setAttribute("aria-describedby", keys);
  const view = { current: null, folded: null, opened: new Set(), query: "", matches: [], held: null };
  const box = h("div", { class: "ekc-scroll ekc-map-box" }, drawing.root);
  const hint = h("p", { class: "ekc-hint ekc-map-hint" }, words.scroll);
  const stage = h("div", { class: "ekc-stage" }, empty, hint, box, waiting.root);
  const form = makeForm(model, () => redraw());

  const isFolded = () => view.folded ?? placed(data()).length > MANY;
  const dims = (id) => view.query !== "" && !view.matches.includes(id);

  // What the drawing depends on: `data` keeps the parts that did not change.
  const stand = () => {
    const { people, order, rings, tensions, selected } = data();
    return [people, order, rings, tensions, selected, view.held, view.query, view.current, isFolded(), view.opened.size,
      camera.zoom, ...camera.middle, ...camera.size];
  };
  let drawn = null;
  const drawIfChanged = () => {
    const now = stand();
    if (!drawn || now.some((one, place) => one !== drawn[place])) draw();
  };

  function draw() {
    if (!camera.size[0]) return; // not on the page yet: it is drawn once, in its own size
    drawn = stand();
    const focused = stage.contains(document.activeElement) ? document.activeElement.dataset.person : null;
    const shown = whatIsShown(data(), { ...view, folded: isFolded(), dims }, words);
    const titles = Object.fromEntries(data().rings.filter((one) => one.ring)
      .map((one) => [one.ring, `${one.name} · ${one.count}`]));
    drawing.draw(shown.nodes, shown.lines, titles);
    waiting.update(data(), dims);
    keepFocusable();
    // Who went from a ring to the waiting place is another element now, and keeps the focus.
    if (focused && !stage.contains(document.activeElement)) nodeOf(focused)?.focus();
  }

  // -- focus: one stop for Tab, arrows from there ---------------------------------------------

  const nodeOf = (id) => stage.querySelector(`[data-person="${CSS.escape(id)}"]`);

  function keepFocusable() {
    const there = view.current && nodeOf(view.current);
    const first = there ?? stage.querySelector("[data-person]");
    for (const one of stage.querySelectorAll('[tabindex="0"]')) if (one !== first) one.setAttribute("tabindex", "-1");
    first?.setAttribute("tabindex", "0");
  }

  function focusOn(node) {
    if (!node) return;
    view.current = node.dataset.person;
    keepFocusable();
    const one = data().people[memberOf(view.current)];
    if (one?.ring && !camera.shows([one.x, one.y])) {
      camera.lookAt([one.x, one.y]);
    }
    drawIfChanged();
    node.focus({ preventScroll: false });
  }

  // -- what people do -------------------------------------------------------------------------

  const goBack = (way) => {
    said.textContent = ""; // it told of what is now taken back
    form.send({ do: way });
  };
  const select = (id) => form.send({ do: "select", person: id });
  const close = () => {
    const back = data().selected;
    select("");
    focusOn(nodeOf(back));
  };
  const remove = (id) => {
    const { name } = data().people[id];
    const next = nextTo(id);
    form.send({ do: "remove", path: `circle.${id}` });
    const back = h("button", { type: "button", class: "ekc-small", onclick: () => {
      form.send({ do: "put_back", path: `circle.${id}` });
      keepFocus(root, () => removed.replaceChildren());
      view.current = id;
      focusOn(nodeOf(next));
    } }, words.put_back);
    view.removed = { id, gone: false };
    removed.replaceChildren(fill(words.removed, { name }), " ", back);
    back.focus();
  };
  const nextTo = (id) => {
    const { order } = data();
    const place = order.indexOf(id);
    return order[place + 1] ?? order[place - 1] ?? "";
  };
  // Where somebody stands, or was just sent: the next key may come before the kit's answer.
  const ringOf = (id) => (form.outbox.busy && view.sent?.id === id ? view.sent.ring : data().people[id]?.ring);
  const put = (id, ring, at = null) => {
    if (!data().people[id] || (!at && ringOf(id) === ring)) return;
    view.sent = { id, ring };
    form.send({ do: "place", person: id, ring, at });
  };
  const ringsIn = [...sheet.rings.map((one) => one.ring), null];
  const step = (id, by) => {
    const now = ringsIn.indexOf(ringOf(id));
    const next = Math.min(ringsIn.length - 1, Math.max(0, now + by));
    put(id, ringsIn[next]);
  };
  const press = (id, byKey = false) => {
    view.current = id;
    if (isGroup(id)) {
      view.current = memberOf(id);
      view.opened.add(groupKey(data().people[view.current]));
      draw();
      focusOn(nodeOf(view.current));
      return;
    }
    view.wantsPanel = byKey;
    select(id);
    keepFocusable();
    if (!byKey) nodeOf(id)?.focus();
  };

  const dragging = letCarry({ stage, drawing, waiting, camera, sheet }, { draw, redraw: () => redraw(), put, press, nodeOf,
    forget: () => { drawn = null; },
    hold(id, at, put) {
      const held = { id, at };
      view.held = held;
      put(); // lets go of it at once when the kit is gone
      held.number = form.outbox.number;
    } });
  letType(stage, ringsIn.slice(0, -1), {
    focus: focusOn,
    step,
    put,
    press,
    remove: (id) => !isGroup(id) && remove(id),
    toEnd: (last) => focusOn([...stage.querySelectorAll("[data-person]")].at(last ? -1 : 0)),
  });

  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
  const findMatches = () => {
    view.matches = data().order.filter((id) => plain(`${data().people[id].name} ${data().people[id].group}`).includes(view.query));
  };
  const tools = toolbar(form, {
    undo: () => goBack("undo"),
    redo: () => goBack("redo"),
    search(query) {
      view.query = plain(query.trim());
      view.nextMatch = 0;
      redraw();
    },
    goTo() {
      if (!view.query || view.matches.length === 0) return;
      const id = view.matches[view.nextMatch % view.matches.length];
      view.nextMatch += 1;
      const one = data().people[id];
      if (one.ring) {
        view.opened.add(groupKey(one));
        camera.lookAt([one.x, one.y], Math.max(camera.zoom, placed(data()).length > MANY ? 2.5 : 1));
      }
      redraw();
      focusOn(nodeOf(id));
    },
    closer(factor) {
      camera.zoomBy(factor);
      redraw();
    },
    whole() {
      camera.lookAt([0.5, 0.5], 1);
      redraw();
    },
    fold() {
      view.folded = !isFolded();
      view.opened.clear();
      redraw();
    },
  });
  // -- putting it together --------------------------------------------------------------------

  const adding = adder(model, form);
  const covered = coverage(form);
  const side = sidePanel(model, form, { close, remove, select: press });
  const root = h("section", { class: "ekc-form ekc-circle", "aria-label": sheet.title },
    h("div", { class: "ekc-top" }, h("h3", { class: "ekc-title" }, sheet.title), status), alert,
    adding.root, said, tools.root, covered.root,
    h("div", { class: "ekc-sides" }, stage, side.root), removed, legend(form, keys), pictures(form));
  root.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input, textarea");
    if (typing || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    event.stopPropagation();
    goBack(key === "y" || event.shiftKey ? "redo" : "undo");
  });

  function redraw() {
    keepFocus(root, redrawAll);
  }

  function redrawAll() {
    const now = data();
    root.classList.toggle("ekc-training", now.training);
    root.dataset.state = form.outbox.lost ? "lost" : now.status.state;
    if (form.outbox.lost) view.held = null; // back to the truth
    if (view.query) findMatches();
    const trouble = form.outbox.lost ? words.not_saved : now.status.alert || form.outbox.fault || form.trouble;
    if (alert.textContent !== trouble) alert.textContent = trouble;
    const line = form.outbox.lost ? "" : form.outbox.busy ? words.saving : now.status.text;
    if (status.textContent !== line) status.textContent = line;
    drawing.root.classList.toggle("ekc-close", camera.zoom > 1);
    empty.hidden = now.order.length > 0;
    if (!dragging.isMoving()) drawIfChanged();
    if (view.removed && !now.people[view.removed.id]) view.removed.gone = true;
    else if (view.removed?.gone) { // back by undo: nothing is left to put back
      if (removed.contains(document.activeElement)) focusOn(nodeOf(view.removed.id));
      removed.replaceChildren();
      view.removed = null;
    }
    adding.update();
    covered.update(now);
    side.update();
    tools.update(now, { zoom: camera.zoom, folded: isFolded(), searching: view.query !== "",
      found: view.matches.length, hasGroups: placed(now).some((id) => now.people[id].group) });
  }

  measureWith(`16px ${getComputedStyle(document.body).getPropertyValue("--ekc-font") || "sans-serif"}`);
  const sized = new ResizeObserver(([entry]) => {
    const width = entry.contentRect.width;
    if (!width || Math.abs(width - camera.size[0]) < 1) return;
    if (!camera.size[0]) box.scrollLeft = (box.scrollWidth - box.clientWidth) / 2; // begin in the middle
    camera.resize(width, width * sheet.height / sheet.width);
    redraw();
  });
  sized.observe(drawing.root);
  el.classList.add("ekc-wide"); // a map needs more room than prose does
  const end = live({ model, el }, root, form.outbox, redraw, (message, buffers) => {
    if (view.held && message.heard >= view.held.number) view.held = null;
    form.answered(message);
    if (message.download) download(message.download, buffers[0]);
    if (message.said || message.refused) said.textContent = message.said ?? "";
    if (view.wantsPanel && message.heard !== undefined && data().selected) {
      view.wantsPanel = false;
      side.update();
      side.focus();
    }
  });
  // Whoever was held when the kernel went was let go of with this page.
  if (form.outbox.drafts.delete(HELD)) requestAnimationFrame(() => {
    said.textContent = words.carried;
  });
  return () => {
    if (dragging.isMoving()) form.outbox.drafts.set(HELD, true);
    sized.disconnect();
    end();
  };
}

export default { render };
