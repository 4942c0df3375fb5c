// First, and with little code of its own, so that the last board is being read while the code that shows it is.
import "./early-start.ts";
import "./ui/base.css";

void import("./window.tsx");
