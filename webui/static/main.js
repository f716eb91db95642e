// Everything here is comfort: without it every page works the same, by links and forms.
import { copyTexts } from "./copy.js";
import { openFiltersInDialog, searchInLists } from "./filters.js";
import { useKeys } from "./keys.js";
import { suggest } from "./suggestions.js";
import { chooseTheme } from "./theme-choice.js";

for (const form of document.querySelectorAll("form[data-suggestions]")) suggest(form);
openFiltersInDialog(document.querySelector(".filters details"));
searchInLists(document.querySelectorAll("input[data-searches]"));
useKeys(document.querySelector("#keys"));
chooseTheme(document.querySelector(".theme"));
copyTexts(document.querySelectorAll("button[data-copies]"));
