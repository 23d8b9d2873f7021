import { createRoot } from "react-dom/client";
import "../look/names.css";
import "./css/sizes.css";
import "./css/base.css";
import "../look/lights.css";
import "./css/marks.css";
import "./css/frame.css";
import "./css/form.css";
import "./css/todo.css";
import "./css/matter.css";
import "./css/facts.css";
import "./css/drawing.css";
import "./css/ledger.css";
import "./css/figure.css";
import { Office } from "./office.tsx";

const place = document.getElementById("office");
if (place) createRoot(place).render(<Office />);
