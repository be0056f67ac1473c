// Keeps the page of a week as things stand: what others change appears by itself, and people are dragged to where they are needed,
// with what that would do shown before they are dropped. All of it can be done without this module, by links and forms.

const week = document.getElementById("week");
const news = document.getElementById("news");
const at = week?.dataset.at;
// Who is being dragged, and what was changed by others meanwhile.
let drag = null;
const later = new Set();
// When somebody here changed a shift themselves: no news to them.
const own = new Map();
const isOwn = (shift) => Date.now() - (own.get(shift) ?? 0) < 5000;

if (week) {
  follow();
  openOnClick();
  if ("moves" in week.dataset) letDrag();
}

// A shift opens wherever it is clicked; its link is for those who come by keyboard.
function openOnClick() {
  week.addEventListener("click", (event) => {
    const isChosen = event.target.closest("a, button") || !getSelection().isCollapsed;
    if (!isChosen) event.target.closest(".shift")?.querySelector("a.go")?.click();
  });
}

// What happens in the house.
function follow() {
  let source;
  const begin = () => {
    source = new EventSource(`${at}/live?since=${week.dataset.version}`);
    const on = (what, then) =>
      source.addEventListener(what, ({ lastEventId, data }) => {
        week.dataset.version = lastEventId;
        then(data);
      });
    on("shifts", (data) => refresh(JSON.parse(data)));
    on("behind", () => readAnew());
    on("search", (data) => tellSearch(JSON.parse(data)));
    source.addEventListener("error", () => source.readyState === EventSource.CLOSED && setTimeout(begin, 5000));
  };
  document.addEventListener("visibilitychange", () => {
    source.close();
    if (!document.hidden) begin();
  });
  begin();
}

let wasSearching = false;
function tellSearch({ said, over }) {
  if (over && !wasSearching) return;
  wasSearching = !over;
  const link = document.createElement("a");
  link.href = `${at}/search`;
  link.textContent = said;
  news.replaceChildren(link);
}

// Shifts are read anew one by one where all of them are shown; else the page, because others may come into it.
async function refresh(shifts) {
  if (drag) return shifts.forEach((shift) => later.add(shift));
  if (shifts.length === 0) return;
  const looked = new URLSearchParams(week.dataset.query);
  if (looked.get("rows") === "people" || looked.has("standing") || byName()) return readAnew();
  for (const shift of shifts) looked.append("shift", shift);
  const answer = await fetch(`${at}/cells?${looked}`);
  if (!answer.ok) return;
  put(await answer.text(), isOwn);
  clearTimeout(refresh.sums);
  refresh.sums = setTimeout(async () => {
    const sums = await fetch(`${at}/sums${week.dataset.query}`);
    if (sums.ok) put(await sums.text(), () => true);
  }, 300);
}

// Puts each part in the place of the one that has its name.
function put(html, isKnown) {
  const parts = document.createElement("template");
  parts.innerHTML = html;
  for (const part of [...parts.content.children]) {
    const old = document.getElementById(part.id);
    if (!old) continue;
    const hadFocus = old.contains(document.activeElement);
    old.replaceWith(part);
    if (hadFocus) part.querySelector("a")?.focus();
    if (!isKnown(part.id)) {
      part.classList.add("fresh");
      setTimeout(() => part.classList.remove("fresh"), 3000);
      news.textContent = week.dataset.changed;
    }
  }
}

// Somebody is looked for by name: the form that asks for them again, for a name stands in no address.
function byName() {
  return document.getElementById("again");
}

function readAnew() {
  clearTimeout(readAnew.soon);
  readAnew.soon = setTimeout(async () => {
    const form = byName();
    const answer = await (form ? fetch(at, { method: "POST", body: new URLSearchParams(new FormData(form)) }) : fetch(at + week.dataset.query));
    if (!answer.ok || answer.redirected) return location.reload();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("week");
    if (!fresh) return location.reload();
    week.dataset.version = fresh.dataset.version;
    week.replaceChildren(...fresh.childNodes);
    document.getElementById("sums").replaceWith(page.getElementById("sums"));
  }, 200);
}

// People are dragged from one shift to another.
function letDrag() {
  const would = document.getElementById("would");

  week.addEventListener("pointerdown", ({ target }) => {
    const chip = target.closest("li[data-a]");
    if (chip) chip.draggable = true;
  });

  week.addEventListener("dragstart", async (event) => {
    const chip = event.target.closest?.("li[data-a]");
    if (!chip) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", chip.textContent);
    const mine = { id: chip.dataset.a, wasLocked: Boolean(chip.querySelector(".lock")), from: chip.closest(".shift").id, position: chip.parentElement.dataset.p };
    drag = mine;
    document.getElementById("toast").hidden = true;
    week.classList.add("dragging");
    const answer = await fetch(`${at}/moves/${mine.id}`, { headers: { accept: "application/json" } });
    if (drag !== mine) return;
    if (!answer.ok || answer.redirected) return end();
    Object.assign(mine, await answer.json());
    for (const shift of week.querySelectorAll(".shift")) {
      if (shift.id !== mine.from) shift.dataset.would = mine.places[shift.id]?.how ?? "cannot";
    }
    show(told());
  });

  week.addEventListener("dragover", (event) => {
    const shift = under(event);
    const place = drag?.places?.[shift?.id];
    show(told(shift, place));
    if (place && place.how !== "cannot") event.preventDefault();
  });

  week.addEventListener("drop", (event) => {
    const shift = under(event);
    const place = drag?.places?.[shift?.id];
    if (!place || place.how === "cannot") return;
    event.preventDefault();
    const { id, from, position: back, wasLocked, name, told: wasTold } = drag;
    const said = told(shift, place);
    end();
    const asks = wasTold || place.how === "care";
    const go = (reason) => move({ id, name, reason, from, to: shift.id, position: place.position, mark: shift.dataset.mark, back: { position: back, wasLocked } });
    asks ? ask(name, said, place.how === "care", go) : go("");
  });

  week.addEventListener("dragend", end);

  // Which shift is meant: a day's cell is all of its shifts', each down to where the next one begins.
  function under({ target, clientY }) {
    const shifts = [...(target.closest?.("td")?.querySelectorAll(".shift") ?? [])];
    return shifts.find((shift) => clientY < shift.getBoundingClientRect().bottom) ?? shifts.at(-1);
  }

  // Who, from where to where, what that does to them, and what it leaves missing.
  function told(shift, place) {
    if (!drag?.name) return "";
    const from = described(document.getElementById(drag.from));
    if (!shift || shift.id === drag.from) return `${drag.name}\n${from.join(", ")}`;
    const arrow = document.dir === "rtl" ? "←" : "→";
    // The site is said once where both are there.
    const to = described(shift);
    if (to[0] === from[0]) to.shift();
    const parts = [drag.name, `${from.join(", ")} ${arrow} ${to.join(", ")}`, place?.said ?? week.dataset.unfit];
    if (place && place.how !== "cannot") parts.push(drag.leaves);
    return parts.filter(Boolean).join("\n");
  }

  // Where a shift is, what it is and when, as the grid says it.
  function described(shift) {
    const cell = shift.closest("td");
    const site = cell.closest("tbody").querySelector(".site th").firstChild.textContent.trim();
    const [what, when] = ["b", ".when"].map((part) => cell.parentElement.querySelector(`th ${part}`).textContent.trim());
    const day = week.querySelectorAll("thead th")[cell.cellIndex].firstChild.textContent.trim();
    return [site, what, day, when];
  }

  function show(text) {
    would.hidden = !text;
    if (text && would.textContent !== text) would.textContent = text;
  }

  function end() {
    drag = null;
    week.classList.remove("dragging");
    show("");
    for (const shift of week.querySelectorAll("[data-would]")) delete shift.dataset.would;
    const shifts = [...later];
    later.clear();
    refresh(shifts);
  }
}

// Asks for a reason in writing.
function ask(name, said, isAgainst, then) {
  const why = document.getElementById("why");
  why.querySelector("h2").textContent = name;
  why.querySelector("p").textContent = said.split("\n").slice(1).join("\n");
  const [here, anyway] = why.querySelectorAll("button[value=move]");
  here.hidden = isAgainst;
  anyway.hidden = !isAgainst;
  const field = why.querySelector("textarea");
  field.value = "";
  why.returnValue = "";
  why.onclose = () => why.returnValue === "move" && field.value.trim() && then(field.value.trim());
  why.showModal();
}

// Moves somebody; `back` is how they stood before, `again` how they shall stand where that is undone.
async function move({ id, name, reason, from, to, position, mark, back, again }) {
  const form = new URLSearchParams({ shift: to, position });
  if (mark) form.set("mark", mark);
  if (reason) form.set("reason", reason);
  const changed = [from, to];
  // The house may tell of it before it answers.
  for (const shift of changed) own.set(shift, Date.now());
  const answer = await fetch(`${at}/moves/${id}`, { method: "POST", body: form, headers: { accept: "application/json" } });
  if (answer.redirected) return location.reload();
  const told = await answer.json();
  for (const shift of changed) answer.ok ? own.set(shift, Date.now()) : own.delete(shift);
  if (answer.ok && again && !again.wasLocked) {
    await fetch(`${at}/shifts/${to}`, { method: "POST", body: new URLSearchParams({ do: "unlock", assignment: told.assignment }) });
  }
  await refresh(changed);
  const toast = document.getElementById("toast");
  const undo = toast.querySelector("button");
  toast.querySelector("p").textContent = answer.ok ? `${name} : ${again ? toast.dataset.undone : toast.dataset.moved}` : told.fault;
  toast.classList.toggle("fault", !answer.ok);
  undo.hidden = !answer.ok || !back;
  undo.onclick = () => {
    toast.hidden = true;
    move({ id: told.assignment, name, reason, from: to, to: from, position: back.position, again: back });
  };
  toast.hidden = false;
  clearTimeout(move.shown);
  move.shown = setTimeout(() => (toast.hidden = true), undo.hidden ? 12000 : 60000);
}
