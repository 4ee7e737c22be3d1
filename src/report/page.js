const box = document.querySelector("input");
const count = document.getElementById("count");
const cards = [...document.querySelectorAll("article")];
const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const texts = cards.map(card => fold(card.textContent));
box.hidden = false;
box.addEventListener("input", () => {
  const words = fold(box.value).split(/\s+/);
  cards.forEach((card, at) => { card.hidden = !words.every(word => texts[at].includes(word)); });
  count.textContent = cards.filter(card => !card.hidden).length;
});
