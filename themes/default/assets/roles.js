// The lists of a page, shortened to what is written for a role. All of it stays on the page.
(() => {
  const choice = document.querySelector(".roles");
  if (!choice) return;
  const show = (role) => {
    for (const entry of document.querySelectorAll("[data-roles]")) {
      entry.hidden = Boolean(role) && !entry.dataset.roles.split(" ").includes(role);
    }
    choice.closest("main").classList.toggle("shortened", Boolean(role));
  };
  choice.addEventListener("change", (event) => {
    show(event.target.value);
    try {
      sessionStorage.setItem("help-role", event.target.value);
    } catch {} // it holds for this page all the same
  });
  let role = "";
  try {
    role = sessionStorage.getItem("help-role");
  } catch {} // a browser may keep nothing
  const inputs = [...choice.querySelectorAll("input")];
  const chosen = inputs.find((input) => input.value === role) ?? inputs[0];
  chosen.checked = true;
  show(chosen.value);
})();
