// Whether an article helped: the form goes to the organization, and the reader is thanked where the page stays.
for (const form of document.querySelectorAll("form.helpful")) {
  form.addEventListener("submit", () => {
    setTimeout(() => {
      const thanks = document.createElement("p");
      thanks.setAttribute("role", "status");
      thanks.tabIndex = -1;
      form.replaceChildren(thanks);
      thanks.textContent = form.dataset.thanks;
      thanks.focus();
    });
  });
}
