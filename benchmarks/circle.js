// What a page tells of itself while the circle is measured. Runs in every page before its own scripts.
(() => {
  const SAVED = "opgeslagen";
  const afterPaint = () => new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now()); // the first task after this frame was drawn
    port2.postMessage(null);
  }));

  // -- frames: their moments, and in how many of them what is dragged had moved ------------------
  let frames = null;
  const tick = (moment) => {
    if (!frames) return;
    frames.moments.push(moment);
    const one = document.querySelector(frames.dragged);
    const at = one && (one.getAttribute("transform") || one.style.transform);
    if (at !== frames.at) frames.moved += 1;
    frames.at = at;
    requestAnimationFrame(tick);
  };
  const countFrames = (dragged) => {
    frames = { dragged, moments: [], moved: 0, at: null };
    requestAnimationFrame(tick);
  };
  const frameCount = () => {
    const { moments, moved } = frames;
    frames = null;
    const gaps = moments.slice(1).map((moment, place) => moment - moments[place]);
    return { seconds: gaps.reduce((sum, gap) => sum + gap, 0) / 1000, frames: gaps.length, moved,
      longest: Math.max(...gaps) / 1000 };
  };

  // -- from letting go to "saved" ------------------------------------------------------------------
  let letGo = null;
  const begin = (event) => { letGo = event.timeStamp; };
  addEventListener("pointerup", begin, true);
  addEventListener("change", begin, true);
  const awaitSaved = (status) => {
    const before = document.querySelector(status).textContent;
    window.saved = new Promise((done, refuse) => {
      setTimeout(() => refuse(new Error("nothing was saved")), 30000);
      new MutationObserver((_, observer) => {
        const now = document.querySelector(status).textContent;
        if (letGo === null || now === before || !now.includes(SAVED)) return;
        observer.disconnect();
        done((performance.now() - letGo) / 1000);
      }).observe(document.querySelector(status), { childList: true, characterData: true, subtree: true });
    });
    letGo = null;
  };

  // -- the first drawing ---------------------------------------------------------------------------
  // `render` begins with the first SVG group of the task that puts the map on the page; `display`
  // when the notebook puts the output on the page. Both end after the frame in which all are there.
  let task = null;
  const make = document.createElementNS;
  document.createElementNS = function (space, tag) {
    if (task === null) {
      task = performance.now();
      setTimeout(() => { task = null; });
    }
    return make.call(this, space, tag);
  };
  const awaitDrawing = (cell, root, parts, count) => {
    const output = () => document.querySelectorAll(".jp-CodeCell")[cell]?.querySelector(".jp-OutputArea-child");
    const top = () => document.querySelector(root);
    const before = { display: output(), render: top() };
    const begun = {};
    const look = () => {
      const now = performance.now();
      if (output() && output() !== before.display) begun.display ??= now;
      if (top() && top() !== before.render) begun.render ??= task ?? now;
    };
    window.drawn = new Promise((done) => {
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true });
      const wait = async () => {
        if (begun.render === undefined || document.querySelectorAll(parts).length < count) {
          requestAnimationFrame(wait);
          return;
        }
        observer.disconnect();
        const now = await afterPaint();
        done({ render: (now - begun.render) / 1000, display: (now - begun.display) / 1000 });
      };
      wait();
    });
  };
  // Where the next person stands whom a pointer would reach, and the box they stand in.
  const next = (root, person, turn) => {
    const map = document.querySelector(root);
    map.scrollIntoView({ block: "center" });
    const middle = (one) => {
      const box = one.getBoundingClientRect();
      return [box.left + box.width / 2, box.top + box.height / 2];
    };
    const all = [...map.querySelectorAll(person)];
    const turned = all.map((_, place) => all[(place + turn) % all.length]);
    const found = turned.find((one) => one.contains(document.elementFromPoint(...middle(one))));
    const box = map.getBoundingClientRect();
    return [...middle(found), box.left, box.top, box.width, box.height];
  };

  window.measure = { next, countFrames, frameCount, awaitSaved, awaitDrawing };
})();
