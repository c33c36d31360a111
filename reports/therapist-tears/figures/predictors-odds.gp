# Draws predictors-odds.svg from predictors-odds.tsv beside it: gnuplot predictors-odds.gp
# One column of a journal wide, for print: gnuplot -e 'format = "pdf"' predictors-odds.gp, or "png".
if (!exists("format")) format = "svg"
reset
set encoding utf8
if (format eq "svg") set terminal svg size 400,257 dynamic noenhanced font "sans-serif,13" background "#ffffff"
if (format eq "png") set terminal pngcairo size 2100,1349 noenhanced font "sans-serif,13" fontscale 3.9375 linewidth 5.25 pointscale 5.25 background "#ffffff"
if (format eq "pdf") set terminal pdfcairo size 3.5in,2.249in noenhanced font "sans-serif,13" fontscale 0.47250000000000003 linewidth 1.008 pointscale 0.63 background "#ffffff"
set output "predictors-odds." . format
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set lmargin at screen 0.45425
set rmargin at screen 0.892
set tmargin at screen 0.98444
set bmargin at screen 0.17121
set yrange [213.0:4.0]
unset ytics
set label "PDT vs CBT" at screen 0.005, screen 0.92607 left front
set label "8.01" at screen 0.995, screen 0.92607 right front
set label "Humanistic vs CBT" at screen 0.005, screen 0.80934 left front
set label "3.06" at screen 0.995, screen 0.80934 right front
set label "Integrative vs CBT" at screen 0.005, screen 0.69261 left front
set label "2.40" at screen 0.995, screen 0.69261 right front
set label "Family systems vs CBT" at screen 0.005, screen 0.57588 left front
set label "5.86" at screen 0.995, screen 0.57588 right front
set label "Other vs CBT" at screen 0.005, screen 0.45914 left front
set label "5.60" at screen 0.995, screen 0.45914 right front
set label "Man vs Woman" at screen 0.005, screen 0.34241 left front
set label "1.05" at screen 0.995, screen 0.34241 right front
set label "Age in years" at screen 0.005, screen 0.22568 left front
set label "0.97" at screen 0.995, screen 0.22568 right front
set label "Odds ratio" at screen 0.67313, screen 0.03113 center front
set logscale x
set xrange [0.5630318289423021:18.295175839013197]
set xtics ("1" 1.0, "2" 2.0, "5" 5.0, "10" 10.0)
plot "predictors-odds.tsv" skip 1 using (2.0):($3==$3 ? $2-15.0 : NaN):(0):(30.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (5.0):($3==$3 ? $2-15.0 : NaN):(0):(30.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (10.0):($3==$3 ? $2-15.0 : NaN):(0):(30.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (1.0):($3==$3 ? $2-15.0 : NaN):(0):(30.0) with vectors nohead lt 1 lw 1.2 lc rgb "#7b828c" notitle, \
  "" skip 1 using 4:($2+(0.0)):($5-$4):(0) with vectors nohead lt 1 lw 2.6 lc rgb "#3b82c4" notitle, \
  "" skip 1 using 3:($2+(0.0)) with points pt 7 ps 0.9 lc rgb "#3b82c4" notitle
set output
