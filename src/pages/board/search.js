// Shows how far a search is, as it goes. Without this module the page reads itself anew.

const main = document.getElementById("main");
const solve = main.querySelector("[data-events]");

if (solve) {
  const source = new EventSource(solve.dataset.events);
  let isReading = false;
  let isBehind = false;
  const read = async () => {
    isBehind = true;
    if (isReading) return;
    isReading = true;
    while (isBehind) {
      isBehind = false;
      const answer = await fetch(location.href);
      if (!answer.ok || answer.redirected) return location.reload();
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const hadFocus = main.contains(document.activeElement);
      main.replaceChildren(...page.getElementById("main").childNodes);
      if (hadFocus) main.querySelector("button, .button")?.focus();
    }
    isReading = false;
    if (!main.querySelector("[data-events]")) source.close();
  };
  source.addEventListener("solve", read);
  source.addEventListener("error", () => source.readyState === EventSource.CLOSED && read());
}
