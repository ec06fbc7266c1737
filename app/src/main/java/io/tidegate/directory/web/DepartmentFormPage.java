package io.tidegate.directory.web;

import io.tidegate.directory.Department;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;

/** The form to change a department. */
public record DepartmentFormPage(Frame frame, Department department, Form form) implements View {}
